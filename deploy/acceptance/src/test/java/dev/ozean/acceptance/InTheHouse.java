package dev.ozean.acceptance;

import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one house to every test, sends its visitors home afterwards, and keeps pictures of what failed. */
final class InTheHouse implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return house(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            house(context).picture(context.getRequiredTestMethod().getName());
        }
        if (context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_METHOD::equals)
                .isPresent()) {
            house(context).sendVisitorsHome();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        house(context).sendVisitorsHome();
    }

    private static House house(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(House.class))
                .computeIfAbsent(House.class, _ -> House.open(), House.class);
    }
}
