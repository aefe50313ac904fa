package org.inclusion.lti;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the entrance, in floors: no arrow runs upward. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.inclusion.lti");

    @Test
    void noArrowRunsUpward() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("stores")
                .definedBy("org.inclusion.lti.memory", "org.inclusion.lti.jpa")
                .layer("front")
                .definedBy("org.inclusion.lti")
                .layer("web")
                .definedBy("org.inclusion.lti.web")
                .layer("visit and registration")
                .definedBy("org.inclusion.lti.visit", "org.inclusion.lti.registration")
                .layer("check")
                .definedBy("org.inclusion.lti.check")
                .layer("roster")
                .definedBy("org.inclusion.lti.roster")
                .layer("grade")
                .definedBy("org.inclusion.lti.grade")
                .layer("service")
                .definedBy("org.inclusion.lti.service")
                .layer("launch")
                .definedBy("org.inclusion.lti.launch")
                .layer("platform and token")
                .definedBy("org.inclusion.lti.platform", "org.inclusion.lti.token")
                .layer("key")
                .definedBy("org.inclusion.lti.key")
                .whereLayer("stores")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("front")
                .mayOnlyBeAccessedByLayers("stores")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("front")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("front")
                .whereLayer("roster")
                .mayOnlyBeAccessedByLayers("web", "front")
                .whereLayer("visit and registration")
                .mayOnlyBeAccessedByLayers("roster", "web", "front")
                .whereLayer("grade")
                .mayOnlyBeAccessedByLayers("check", "web", "front", "stores")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("roster", "check", "grade", "visit and registration", "web", "front")
                .whereLayer("launch")
                .mayOnlyBeAccessedByLayers(
                        "roster", "check", "grade", "visit and registration", "web", "front", "stores")
                .whereLayer("platform and token")
                .mayOnlyBeAccessedByLayers(
                        "roster",
                        "check",
                        "service",
                        "launch",
                        "grade",
                        "visit and registration",
                        "web",
                        "front",
                        "stores")
                .ensureAllClassesAreContainedInArchitecture()
                .check(CLASSES);
    }
}
