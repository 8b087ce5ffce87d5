package org.provincekit.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.ZoneId;
import java.util.Date;

/** The rules of the application's build, one test each. */
@AnalyzeClasses(
    packages = "org.provincekit.app",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule SLICES_SHARE_ONLY_THE_PLATFORM =
      slices()
          .matching("org.provincekit.app.(*)..")
          .namingSlices("slice $1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("org.provincekit.app.platform.."))
          // The demo fills the other slices with its stories; none of them knows of it.
          .ignoreDependency(resideInAPackage("org.provincekit.app.demo.."), alwaysTrue());

  @ArchTest
  static final ArchRule RESOURCE_AND_ENTITY_NEVER_MEET =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .or()
          .haveSimpleNameEndingWith("Resource")
          .or()
          .haveSimpleNameEndingWith("View")
          .or()
          .haveSimpleNameEndingWith("Body")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule RESOURCES_DO_NOT_TOUCH_THE_DATABASE =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule ENTITIES_STAY_INSIDE_THEIR_SLICE =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule NO_EJB =
      noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.ejb..");

  @ArchTest
  static final ArchRule A_RESOURCE_IS_OUTSIDE_THE_TRANSACTION =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Transactional.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Transactional.class);

  @ArchTest
  static final ArchRule INJECTION_IS_BY_CONSTRUCTOR =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .areNotAnnotatedWith(Provider.class)
          .should()
          .beAnnotatedWith(jakarta.inject.Inject.class)
          .because("only JAX-RS makes its providers without asking the container");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK_THAT_IS_INJECTED =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.provincekit.app.platform.clock..")
          .should()
          .callMethodWhere(askingTheMachine())
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static DescribedPredicate<JavaCall<?>> askingTheMachine() {
    DescribedPredicate<JavaCall<?>> now =
        target(name("now")).and(target(owner(resideInAPackage("java.time.."))));
    DescribedPredicate<JavaCall<?>> clock =
        target(nameMatching("system.*")).and(target(owner(type(java.time.Clock.class))));
    DescribedPredicate<JavaCall<?>> zone =
        target(name("systemDefault")).and(target(owner(type(ZoneId.class))));
    DescribedPredicate<JavaCall<?>> millis =
        target(name("currentTimeMillis")).and(target(owner(type(System.class))));
    return now.or(clock).or(zone).or(millis).as("ask the machine for time or zone");
  }

  private static DescribedPredicate<JavaClass> type(Class<?> type) {
    return JavaClass.Predicates.equivalentTo(type);
  }
}
