package dev.ozean.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ozean.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("dev.ozean.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_edge_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("..edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..session..", "..routing..", "..media..", "..live..", "..playback..", "..openapi..");

    @ArchTest
    static final ArchRule the_signer_stays_with_the_store = noClasses()
            .that()
            .resideOutsideOfPackage("..media..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");
}
