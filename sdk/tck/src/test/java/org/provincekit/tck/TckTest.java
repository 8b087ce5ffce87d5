package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Tests the contracts themselves: each fails what is wrong, and only that. */
class TckTest {
  private static final Pattern REQUIREMENT = Pattern.compile("\\(([A-Z]{2,3}-[0-9]+)\\)");

  private static final Map<Class<?>, Breakage[]> SUBJECTS =
      Map.of(
          BrokenReportRepository.Subject.class, BrokenReportRepository.values(),
          BrokenReportQuery.Subject.class, BrokenReportQuery.values(),
          BrokenReporterRegistry.Subject.class, BrokenReporterRegistry.values(),
          BrokenAttachmentStore.Subject.class, BrokenAttachmentStore.values(),
          BrokenEventPublisher.Subject.class, BrokenEventPublisher.values(),
          BrokenAgencyDirectory.Subject.class, BrokenAgencyDirectory.values());

  @TestFactory
  Stream<DynamicTest> everyBrokenFakeFailsItsRequirementAndNothingElse() {
    return SUBJECTS.entrySet().stream()
        .flatMap(
            entry ->
                Arrays.stream(entry.getValue())
                    .map(
                        breakage ->
                            DynamicTest.dynamicTest(
                                breakage.requirement() + " " + breakage.name(),
                                () -> assertOnlyItsOwnFails(entry.getKey(), breakage))));
  }

  private static void assertOnlyItsOwnFails(Class<?> subject, Breakage breakage) {
    EngineExecutionResults results = run(subject, breakage.name());
    assertEquals(0, results.containerEvents().failed().count(), "containers failed");
    Map<String, String> failures =
        results.testEvents().failed().stream()
            .collect(Collectors.toMap(e -> method(e).getName(), TckTest::describe));
    Set<String> failed =
        results.testEvents().failed().stream()
            .map(event -> requirement(method(event)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(breakage.requirement()), failed, failures::toString);
  }

  @Test
  void whatAnImplementationLacksIsAbortedWithAReason() {
    EngineExecutionResults results = run(InMemoryEventPublisherTest.class, "");
    assertEquals(0, results.testEvents().failed().count());
    assertEquals(
        Set.of(
            "Assumption failed: Nothing that this publisher takes outlives it",
            "Assumption failed: This publisher's unit of work cannot be rolled back"),
        results.testEvents().aborted().stream().map(TckTest::reason).collect(Collectors.toSet()));
  }

  @Test
  void everyContractMethodNamesARequirement() {
    for (Class<?> subject : SUBJECTS.keySet()) {
      for (Method method : subject.getSuperclass().getDeclaredMethods()) {
        assertEquals(
            method.isAnnotationPresent(Test.class),
            method.isAnnotationPresent(Requirement.class),
            method::toString);
      }
    }
  }

  @Test
  void everyRequirementOfAPortHasAContractMethodAndABrokenFake() throws IOException {
    Set<String> required = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("..", "core", "src", "main", "java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = REQUIREMENT.matcher(Files.readString(source));
        while (matcher.find()) {
          required.add(matcher.group(1));
        }
      }
    }
    assertFalse(required.isEmpty(), "no requirement was found in the sources");
    Set<String> contracted =
        SUBJECTS.keySet().stream()
            .flatMap(subject -> Arrays.stream(subject.getSuperclass().getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Requirement.class))
            .map(TckTest::requirement)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> broken =
        SUBJECTS.values().stream()
            .flatMap(Arrays::stream)
            .map(Breakage::requirement)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(required, contracted, "requirements and contract methods");
    assertEquals(required, broken, "requirements and broken fakes");
  }

  @Test
  void theLongLivesHoldEveryKindOfEvent() {
    Set<String> told = new TreeSet<>(Set.of("Submitted", "Merged", "Absorbed"));
    told.addAll(Set.of("Separated", "Released"));
    for (List<LongLives.Chapter> life : LongLives.all()) {
      var report = Reports.aReport().sentAt(LongLives.SENT).told();
      var at = LongLives.SENT;
      for (LongLives.Chapter chapter : life) {
        at = at.plusSeconds(61);
        chapter.verb().accept(report, Actors.step(chapter.actor(), at));
      }
      report.pending().forEach(entry -> told.add(entry.event().type()));
    }
    Set<String> kinds =
        Arrays.stream(org.provincekit.report.ReportEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(kinds, told);
  }

  private static EngineExecutionResults run(Class<?> subject, String breakage) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter(Breakage.PARAMETER, breakage)
        .selectors(selectClass(subject))
        .execute();
  }

  private static Method method(Event event) {
    return ((MethodSource) event.getTestDescriptor().getSource().orElseThrow()).getJavaMethod();
  }

  private static String requirement(Method method) {
    return method.getAnnotation(Requirement.class).value();
  }

  private static String describe(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(Throwable::toString)
        .orElse("");
  }

  private static String reason(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(Throwable::getMessage)
        .orElse("");
  }
}
