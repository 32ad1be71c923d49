package dev.ozean.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.Panache;

@AnalyzeClasses(packages = "dev.ozean", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule only_in_group_opens_transactions = noClasses()
            .that()
            .doNotBelongToAnyOf(InGroup.class)
            .should()
            .callMethod(Panache.class, "withTransaction", java.util.function.Supplier.class);
}
