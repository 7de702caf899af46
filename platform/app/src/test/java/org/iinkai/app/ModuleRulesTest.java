package org.iinkai.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ModuleRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.iinkai");

    @Test
    void the_api_depends_on_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage("org.iinkai.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.iinkai.core..",
                        "org.iinkai.host..",
                        "org.iinkai.web..",
                        "org.iinkai.ui..",
                        "org.iinkai.app..")
                .check(HOUSE);
    }

    @Test
    void the_api_uses_of_vaadin_only_the_component() {
        classes()
                .that()
                .resideInAPackage("org.iinkai.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.iinkai.api..",
                        "org.jspecify..",
                        "org.osgi.annotation..",
                        "com.vaadin.flow.component")
                .check(HOUSE);
    }

    @Test
    void the_core_knows_no_screen_no_http_and_no_host() {
        noClasses()
                .that()
                .resideInAPackage("org.iinkai.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.iinkai.host..",
                        "org.iinkai.web..",
                        "org.iinkai.ui..",
                        "org.iinkai.app..",
                        "com.vaadin..",
                        "io.helidon..",
                        "jakarta.servlet..")
                .check(HOUSE);
    }

    @Test
    void the_host_knows_of_the_core_only_the_database() {
        noClasses()
                .that()
                .resideInAPackage("org.iinkai.host..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to the core beyond its database, or to what is above",
                        type -> (type.getPackageName().startsWith("org.iinkai.core")
                                        && !type.getPackageName().startsWith("org.iinkai.core.database"))
                                || type.getPackageName().startsWith("org.iinkai.web")
                                || type.getPackageName().startsWith("org.iinkai.ui.shell")
                                || type.getPackageName().startsWith("org.iinkai.app")))
                .check(HOUSE);
    }

    @Test
    void the_front_door_knows_neither_core_nor_host_nor_screens() {
        noClasses()
                .that()
                .resideInAPackage("org.iinkai.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.iinkai.core..", "org.iinkai.host..", "org.iinkai.ui..", "org.iinkai.app..")
                .check(HOUSE);
    }

    @Test
    void screens_know_only_the_api_and_the_kit() {
        noClasses()
                .that()
                .resideInAPackage("org.iinkai.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.iinkai.core..", "org.iinkai.host..", "org.iinkai.web..", "org.iinkai.app..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void sql_stays_in_the_core_and_the_host() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.iinkai.core..", "org.iinkai.host..", "org.iinkai.app.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.apache.ibatis..")
                .check(HOUSE);
    }

    @Test
    void the_platform_knows_no_committee() {
        noClasses()
                .that()
                .resideInAPackage("org.iinkai..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.iinkai.training..")
                .check(HOUSE);
    }
}
