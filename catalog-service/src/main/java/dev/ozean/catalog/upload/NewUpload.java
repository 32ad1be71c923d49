package dev.ozean.catalog.upload;

/** A file that somebody wants to send. */
record NewUpload(long length, Metadata metadata, String createdBy) {}
