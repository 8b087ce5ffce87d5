package org.provincekit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the architecture that a machine can check. */
@AnalyzeClasses(packages = "org.provincekit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MOST_METHODS_OF_A_PORT = 7;

  /** What reads the machine's clock or zone, besides {@code now()} without a clock. */
  private static final Map<String, Set<String>> CLOCKS =
      Map.of(
          "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
          "java.time.ZoneId", Set.of("systemDefault"),
          "java.util.TimeZone", Set.of("getDefault"));

  @ArchTest
  static final ArchRule packagesDependInOneDirection =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("shared")
          .definedBy("org.provincekit.shared..")
          .layer("report")
          .definedBy("org.provincekit.report..")
          .layer("routing")
          .definedBy("org.provincekit.routing..")
          .layer("sla")
          .definedBy("org.provincekit.sla..")
          .layer("service")
          .definedBy("org.provincekit.service..")
          .layer("memory")
          .definedBy("org.provincekit.memory..")
          .layer("internal")
          .definedBy("org.provincekit.internal..")
          .layer("root")
          .definedBy("org.provincekit")
          .whereLayer("shared")
          .mayNotAccessAnyLayer()
          .whereLayer("internal")
          .mayOnlyAccessLayers("shared")
          .whereLayer("report")
          .mayOnlyAccessLayers("shared", "internal")
          .whereLayer("routing")
          .mayOnlyAccessLayers("shared", "report", "internal")
          .whereLayer("sla")
          .mayOnlyAccessLayers("shared", "report", "internal")
          .whereLayer("service")
          .mayOnlyAccessLayers("shared", "report", "routing", "sla", "internal")
          .whereLayer("memory")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("memory")
          .mayOnlyAccessLayers("shared", "report", "routing", "sla", "internal")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.provincekit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyJavaAndGeometryAreUsed =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.provincekit..", "org.locationtech.jts..");

  @ArchTest
  static final ArchRule whatIsExportedShowsNeitherGeometryNorInternals =
      codeUnits()
          .that(describe("are exported", ArchitectureTest::isExported))
          .should(showNoneOf("org.locationtech..", "org.provincekit.internal.."));

  @ArchTest
  static final ArchRule fieldsThatAreExportedShowNeitherGeometryNorInternals =
      com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
          .that(
              describe(
                  "are exported",
                  field -> isExported(field.getOwner()) && isOpen(field.getModifiers())))
          .should()
          .notHaveRawType(resideInAnyPackage("org.locationtech..", "org.provincekit.internal.."));

  @ArchTest
  static final ArchRule typesThatAreExportedExtendNeitherGeometryNorInternals =
      classes()
          .that(describe("are exported", ArchitectureTest::isExported))
          .should()
          .notBeAssignableTo(
              resideInAnyPackage("org.locationtech..", "org.provincekit.internal.."));

  @ArchTest
  static final ArchRule timeComesFromAnInjectedClock =
      noClasses()
          .that(
              // The wiring's default, for hosts that have no clock of their own to inject.
              describe(
                  "are not the builder",
                  c -> !c.getName().equals(ProvinceKit.Builder.class.getName())))
          .should()
          .accessTargetWhere(
              describe("read the machine's clock or zone", ArchitectureTest::isClock));

  @ArchTest
  static final ArchRule portsAreSmall =
      classes()
          .that()
          .areInterfaces()
          .and(describe("are exported", ArchitectureTest::isExported))
          .should(haveFewMethods());

  @ArchTest
  static final ArchRule namesAreDomainWords =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)(\\$.*)?");

  private static boolean isExported(JavaClass type) {
    boolean open =
        Stream.iterate(
                type, t -> t.getEnclosingClass().isPresent(), t -> t.getEnclosingClass().get())
            .allMatch(t -> isOpen(t.getModifiers()));
    return open && !type.getPackageName().startsWith("org.provincekit.internal");
  }

  private static boolean isExported(JavaCodeUnit unit) {
    return isExported(unit.getOwner()) && isOpen(unit.getModifiers());
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean implicitNow =
        owner.startsWith("java.time.")
            && name.equals("now")
            && access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget t
            && t.getRawParameterTypes().stream()
                .noneMatch(p -> p.getName().equals("java.time.Clock"));
    boolean implicitDate =
        name.equals("<init>")
            && (owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar"));
    return implicitNow || implicitDate || CLOCKS.getOrDefault(owner, Set.of()).contains(name);
  }

  private static ArchCondition<JavaCodeUnit> showNoneOf(String... packages) {
    DescribedPredicate<JavaClass> hidden = resideInAnyPackage(packages);
    return new ArchCondition<>("show none of " + String.join(", ", packages)) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        Stream.of(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                unit.getExceptionTypes().stream())
            .flatMap(types -> types)
            .filter(hidden)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            unit, unit.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static ArchCondition<JavaClass> haveFewMethods() {
    return new ArchCondition<>("have at most " + MOST_METHODS_OF_A_PORT + " methods") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long methods =
            type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .count();
        if (methods > MOST_METHODS_OF_A_PORT) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " has " + methods + " methods"));
        }
      }
    };
  }
}
