package dev.ozean.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import java.util.function.Supplier;

/** What every service with a database keeps to; its own test adds the slices. */
public final class HouseRules {
    @ArchTest
    static final ArchRule entities_are_not_public =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositories_are_not_public = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule only_InGroup_opens_transactions =
            noClasses().should().callMethod(Panache.class, "withTransaction", Supplier.class);

    private HouseRules() {}
}
