package dev.ozean.acceptance;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Leaves out what stands on a step that failed, instead of waiting for it in vain. */
final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {
    private static final String FAILED = "failed";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var failed = context.getTestMethod().isPresent() && store(context).get(FAILED) != null;
        return failed
                ? ConditionEvaluationResult.disabled(
                        "a step before failed: " + store(context).get(FAILED))
                : ConditionEvaluationResult.enabled("all steps before succeeded");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            store(context).put(FAILED, context.getDisplayName());
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(context.getRequiredTestClass()));
    }
}
