package dev.ozean.encoding.protocol;

/** What the service tells its child. */
public sealed interface ToChild extends Message {
    /** The first message, and the only job of that child; {@code sourceBytes} is the master's size. */
    record Job(long sourceBytes, Work work, JobSettings settings, JobLimits limits) implements ToChild {
        public Job {
            Check.range("sourceBytes", sourceBytes, 1, Long.MAX_VALUE);
        }
    }

    /**
     * The first message instead of a job: open each encoder as these settings want it, and say whether that works with
     * {@link ToParent.Done}, or with {@link ToParent.Failed} whose detail is a sentence for operators.
     */
    record Try(JobSettings settings) implements ToChild {}

    /**
     * Answers the {@link ToParent.Read} or {@link ToParent.ReadBack} of the same number. The child never asks beyond the master's size, so fewer bytes
     * than asked say that the master could not be read: the job fails with {@link FailureCode#SOURCE_UNREADABLE}.
     */
    record Bytes(int request, byte[] data) implements ToChild {
        public Bytes {
            Check.range("data", data.length, 0, ToParent.Read.MAX_LENGTH);
        }
    }

    /** The file is safe elsewhere and gone from scratch, so that the child may fill that room again. */
    record Stored(String file) implements ToChild {
        public Stored {
            Check.file(file);
        }
    }

    /** Stop soon and answer {@link ToParent.Cancelled}; closing the child's stdin instead halts it at once. */
    record Cancel() implements ToChild {}
}
