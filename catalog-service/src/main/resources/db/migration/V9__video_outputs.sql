-- What an encode makes besides the streams, and which of its stills a person chose for the poster.
alter table videos
    add column output_thumbnails varchar,
    add column output_captions   varchar,
    add column output_chapters   varchar,
    add column output_audio_only boolean,
    add column poster_seconds    double precision constraint videos_poster_seconds check (poster_seconds >= 0);

update videos set output_thumbnails = '[]', output_captions = '[]', output_audio_only = false
where output_prefix is not null;
