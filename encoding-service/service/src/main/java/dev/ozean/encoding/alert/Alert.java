package dev.ozean.encoding.alert;

import java.util.UUID;

/**
 * That a job came to nothing.
 *
 * @param round of attempts, from 1: there is one alert for each
 * @param code of the error, and {@code message} its sentence
 * @param attempt the last one, 0 where none was made
 */
public record Alert(
        UUID jobId,
        int round,
        UUID groupId,
        UUID videoId,
        String title,
        String code,
        String message,
        int attempt,
        int maxAttempts) {}
