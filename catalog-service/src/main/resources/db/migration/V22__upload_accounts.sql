-- The accounts compare the bucket with the rows in the order of the keys' bytes.
create index uploads_by_master on uploads ((master_key collate "C"));
