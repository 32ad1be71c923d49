-- The Idempotency-Key of a request to try again: within a day the same key starts nothing twice.
alter table processing_events
    add column request_key varchar constraint processing_events_request_key check (char_length(request_key) between 1 and 255);
