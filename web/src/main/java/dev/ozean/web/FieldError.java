package dev.ozean.web;

/** What is wrong with one field of a request, by its JSON name. */
public record FieldError(String field, String message) {}
