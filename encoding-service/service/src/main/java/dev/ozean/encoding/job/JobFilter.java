package dev.ozean.encoding.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which of the group's jobs are asked for. */
record JobFilter(Optional<JobStatus> status, Optional<Priority> priority) {

    /** For SQL and for HQL alike. */
    String condition() {
        return "1 = 1"
                + (status.isPresent() ? " and status = :status" : "")
                + (priority.isPresent() ? " and priority = :priority" : "");
    }

    /** The parameters of the condition in HQL; more may be put in. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        status.ifPresent(wanted -> values.put("status", wanted));
        priority.ifPresent(wanted -> values.put("priority", wanted));
        return values;
    }

    /** The parameters of the condition in SQL, as the columns have them; more may be put in. */
    Map<String, Object> words() {
        var words = new HashMap<String, Object>();
        status.ifPresent(wanted -> words.put("status", wanted.wireName()));
        priority.ifPresent(wanted -> words.put("priority", wanted.wireName()));
        return words;
    }
}
