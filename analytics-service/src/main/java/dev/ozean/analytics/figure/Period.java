package dev.ozean.analytics.figure;

import dev.ozean.web.Failure.BadRequest;
import dev.ozean.web.Failure.Invalid;
import dev.ozean.web.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;

/** Days (UTC) that a report covers, both ends included. */
record Period(LocalDate from, LocalDate to) {
    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 1100;
    // LocalDate reads years of nine digits too, from which no days can be taken
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    Period {
        if (from.isAfter(to)) {
            throw refused("from", "The first day must not be after the last one.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw refused("from", "A report covers at most %d days.".formatted(MOST_DAYS));
        }
    }

    /** Without {@code to} up to today, without {@code from} the thirty days up to it. */
    static Period of(Optional<String> from, Optional<String> to, LocalDate today) {
        var last = to.map(text -> day("to", text)).orElse(today);
        return new Period(from.map(text -> day("from", text)).orElse(last.minusDays(DEFAULT_DAYS - 1)), last);
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (YEARS.isValidValue(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // refused below
        }
        throw new BadRequest("bad_day", "\"%s\" must be a day such as 2026-11-21.".formatted(name));
    }

    private static Invalid refused(String field, String sentence) {
        return new Invalid("bad_period", sentence, List.of(new FieldError(field, sentence)));
    }
}
