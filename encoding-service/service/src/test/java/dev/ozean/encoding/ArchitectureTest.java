package dev.ozean.encoding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import java.util.function.Supplier;

@AnalyzeClasses(packages = "dev.ozean.encoding", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("dev.ozean.encoding.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_and_repositories_stay_inside_of_their_feature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .implement(PanacheRepositoryBase.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule only_InGroup_opens_transactions =
            noClasses().should().callMethod(Panache.class, "withTransaction", Supplier.class);

    @ArchTest
    static final ArchRule no_FFmpeg_in_the_service =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.bytedeco..");
}
