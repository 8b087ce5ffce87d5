package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provincekit.tck.Reports.aReport;
import static org.provincekit.tck.Reports.anAcceptedReport;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria.Box;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Page;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/**
 * What every {@link ReportQuery} must do.
 *
 * @since 0.1
 */
public abstract class ReportQueryContract extends PortContract {
  private static final int ALL = 1000;
  private static final Instant EIGHT = ReportStory.MORNING;
  private static final Instant NINE = EIGHT.plus(Duration.ofHours(1));
  private static final Instant TEN = EIGHT.plus(Duration.ofHours(2));
  private static final UnitId UNIT = new UnitId(new UnitCode("31825"), LocalDate.of(2025, 7, 1));
  private static final UnitId FORMER_UNIT =
      new UnitId(new UnitCode("31825"), LocalDate.of(2000, 1, 1));

  /** For implementers. */
  protected ReportQueryContract() {}

  /**
   * Gives the repository whose reports are listed. No report lies in it when a test begins.
   *
   * @return the same within one test method
   */
  protected abstract ReportRepository repository();

  /**
   * Gives the query under test.
   *
   * @return a query over {@link #repository()}
   */
  protected abstract ReportQuery query();

  @Test
  @Requirement("RQ-1")
  void withoutConditionsAllAreListed() {
    Set<ReportId> all = new HashSet<>();
    assertEquals(all, listed(Wanted.anywhere()));
    all.add(kept(aReport()));
    all.add(kept(aReport().rejected()));
    all.add(kept(Reports.anAnsweredReport().restricted()));
    assertEquals(all, listed(Wanted.anywhere()));
  }

  @Test
  @Requirement("RQ-1")
  void statusesNarrow() {
    ReportId accepted = kept(anAcceptedReport());
    ReportId refused = kept(aReport().rejected());
    kept(aReport());
    assertEquals(Set.of(accepted), listed(Wanted.anywhere().status(ReportStatus.ACCEPTED)));
    assertEquals(
        Set.of(accepted, refused),
        listed(Wanted.anywhere().status(ReportStatus.ACCEPTED, ReportStatus.REJECTED)));
  }

  @Test
  @Requirement("RQ-1")
  void categoriesNarrowAsLastClassified() {
    ReportId roads = kept(aReport().in("roads"));
    ReportId corrected = kept(aReport().in("roads").reclassifiedAs("drainage"));
    kept(aReport().in("health"));
    assertEquals(Set.of(roads), listed(Wanted.anywhere().category("roads")));
    assertEquals(Set.of(corrected), listed(Wanted.anywhere().category("drainage")));
    assertEquals(Set.of(roads, corrected), listed(Wanted.anywhere().category("roads", "drainage")));
  }

  @Test
  @Requirement("RQ-1")
  void unitsNarrowByCodeAndDay() {
    ReportId now = kept(aReport().routedTo(UNIT, "SXD"));
    ReportId before = kept(aReport().leftToTriageIn(FORMER_UNIT));
    kept(aReport());
    assertEquals(Set.of(now), listed(Wanted.anywhere().unit(UNIT)));
    assertEquals(Set.of(now, before), listed(Wanted.anywhere().unit(UNIT, FORMER_UNIT)));
  }

  @Test
  @Requirement("RQ-1")
  void aHandlerNarrows() {
    ReportId own = kept(anAcceptedReport().assignedTo("SXD").takenBy("officer-1"));
    kept(anAcceptedReport().assignedTo("SXD").takenBy("officer-2"));
    kept(anAcceptedReport().assignedTo("SXD"));
    assertEquals(Set.of(own), listed(Wanted.anywhere().handler("officer-1")));
  }

  @Test
  @Requirement("RQ-1")
  void unassignedOnesHaveNoLead() {
    ReportId proposed = kept(anAcceptedReport().routedTo("SXD"));
    kept(anAcceptedReport().assignedTo("SXD"));
    assertEquals(Set.of(proposed), listed(Wanted.anywhere().unassigned()));
  }

  @Test
  @Requirement("RQ-1")
  void theSpanOfSendingExcludesItsEnd() {
    ReportId first = kept(aReport().sentAt(EIGHT));
    ReportId later = kept(aReport().sentAt(NINE.minusMillis(1)));
    kept(aReport().sentAt(NINE));
    kept(aReport().sentAt(EIGHT.minusMillis(1)));
    assertEquals(Set.of(first, later), listed(Wanted.anywhere().submitted(EIGHT, NINE)));
  }

  @Test
  @Requirement("RQ-1")
  void aBoxHoldsItsBorderAndNothingWithoutAPoint() {
    ReportId inside = kept(aReport().at(9.1, 105.1));
    ReportId corner = kept(aReport().at(9.0, 105.0));
    kept(aReport().at(9.21, 105.1));
    kept(aReport().at(9.1, 104.99));
    kept(aReport().somewhereIn("31825"));
    Box box = new Box(new GeoPoint(9.0, 105.0), new GeoPoint(9.2, 105.2));
    assertEquals(Set.of(inside, corner), listed(Wanted.anywhere().box(box)));
  }

  @Test
  @Requirement("RQ-1")
  void overdueOnesHaveADeadlineBeforeTheMoment() {
    ReportId late = kept(aReport().dueAt(NINE.minusMillis(1)));
    kept(aReport().dueAt(NINE));
    kept(aReport());
    assertEquals(Set.of(late), listed(Wanted.anywhere().overdueAt(NINE)));
  }

  @Test
  @Requirement("RQ-1")
  void everyWordMustStandInDescriptionOrAddress() {
    ReportId both = kept(aReport().describedAs("cây đổ chắn lối đi").near("chợ nổi"));
    kept(aReport().describedAs("cây đổ chắn lối đi").near("bến xe"));
    kept(aReport().describedAs("thuyền chìm rồi đó").near("chợ nổi"));
    assertEquals(Set.of(both), listed(Wanted.anywhere().text("chợ cây")));
    assertEquals(Set.of(both), listed(Wanted.anywhere().text("cây  đổ nổi")));
    assertEquals(Set.of(), listed(Wanted.anywhere().text("cây đổ sân bay")));
  }

  @Test
  @Requirement("RQ-1")
  void aWordIsFoundWithinAnother() {
    ReportId long1 = kept(aReport().describedAs("cống ngập-úng, 100m"));
    kept(aReport().describedAs("cống thoát nước"));
    assertEquals(Set.of(long1), listed(Wanted.anywhere().text("ngập 100")));
  }

  @Test
  @Requirement("RQ-1")
  void signsOfAQueryLanguageAreTakenLiterally() {
    ReportId percent = kept(aReport().describedAs("mất nước 100% cả xóm"));
    ReportId underscore = kept(aReport().describedAs("mã cột đèn a_b bị tắt"));
    ReportId quote = kept(aReport().describedAs("biển ghi 'c\\d' bị đổ"));
    kept(aReport().describedAs("mất nước 1000 hộ, cột a-b, biển cd"));
    assertEquals(Set.of(percent), listed(Wanted.anywhere().text("100%")));
    assertEquals(Set.of(underscore), listed(Wanted.anywhere().text("a_b")));
    assertEquals(Set.of(quote), listed(Wanted.anywhere().text("'c\\d'")));
  }

  @Test
  @Requirement("RQ-1")
  void allConditionsGivenMustBeMet() {
    ReportId both = kept(anAcceptedReport().in("health").sentAt(NINE));
    kept(anAcceptedReport().in("health").sentAt(EIGHT));
    kept(anAcceptedReport().in("roads").sentAt(NINE));
    kept(aReport().in("health").sentAt(NINE));
    Wanted wanted =
        Wanted.anywhere().category("health").status(ReportStatus.ACCEPTED).submitted(NINE, TEN);
    assertEquals(Set.of(both), listed(wanted));
  }

  @Test
  @Requirement("RQ-2")
  void anAgencySeesWhatItLeadsHelpsWithOrIsProposedFor() {
    ReportId led = kept(anAcceptedReport().assignedTo("SXD"));
    ReportId helped = kept(anAcceptedReport().assignedTo("SNN", "SXD"));
    ReportId proposed = kept(aReport().routedTo("SXD"));
    kept(anAcceptedReport().assignedTo("SNN"));
    kept(aReport().routedTo("SNN"));
    kept(aReport());
    assertEquals(Set.of(led, helped, proposed), listed(Wanted.of("SXD")));
  }

  @Test
  @Requirement("RQ-2")
  void aProposedAgencySeesNothingOnceAnotherLeads() {
    ReportId moved = kept(aReport().routedTo("SXD").accepted().assignedTo("SNN"));
    assertEquals(Set.of(), listed(Wanted.of("SXD")));
    assertEquals(Set.of(moved), listed(Wanted.of("SNN")));
  }

  @Test
  @Requirement("RQ-2")
  void thePublicSeesOnlyWhatIsPublic() {
    ReportId accepted = kept(anAcceptedReport());
    ReportId answered = kept(Reports.anAnsweredReport());
    kept(aReport());
    kept(aReport().rejected());
    kept(anAcceptedReport().rejected());
    kept(anAcceptedReport().restricted());
    kept(anAcceptedReport().hidden());
    kept(anAcceptedReport().withdrawn());
    assertEquals(Set.of(accepted, answered), listed(Wanted.byThePublic()));
  }

  @Test
  @Requirement("RQ-2")
  void noOtherConditionWidensTheScope() {
    ReportId own = kept(aCaseOf("SXD"));
    ReportId foreign = kept(aCaseOf("SNN").hidden());
    assertEquals(Set.of(own, foreign), listed(Wanted.anywhere()));
    for (Order order : Order.values()) {
      assertEquals(Set.of(own), listed(matchingBoth(Wanted.of("SXD")), order));
      assertEquals(Set.of(own), listed(matchingBoth(Wanted.byThePublic()), order));
    }
    for (String word : List.of("ổ gà", "cầu", "%", "' or 1=1")) {
      assertFalse(listed(Wanted.of("SXD").text(word)).contains(foreign), word);
    }
  }

  private static ReportStory aCaseOf(String agency) {
    return anAcceptedReport()
        .describedAs("Ổ gà 100% lớn trên cầu")
        .routedTo(UNIT, agency)
        .assignedTo(agency)
        .takenBy("officer-1")
        .dueAt(EIGHT);
  }

  private static Wanted matchingBoth(Wanted wanted) {
    return wanted
        .text("cầu lớn")
        .status(ReportStatus.IN_PROGRESS)
        .category("roads")
        .unit(UNIT)
        .handler("officer-1")
        .submitted(EIGHT, NINE)
        .box(new Box(new GeoPoint(8, 104), new GeoPoint(10, 106)))
        .overdueAt(TEN);
  }

  @Test
  @Requirement("RQ-3")
  void theNewestStandFirst() {
    ReportId eight = kept(aReport().withId(id("1")).sentAt(EIGHT));
    ReportId ten = kept(aReport().withId(id("2")).sentAt(TEN));
    ReportId nine = kept(aReport().withId(id("3")).sentAt(NINE));
    assertEquals(List.of(ten, nine, eight), inOrder(Order.NEWEST));
  }

  @Test
  @Requirement("RQ-3")
  void theSoonestDueStandFirstAndThoseWithoutADeadlineLast() {
    ReportId never = kept(aReport().sentAt(EIGHT));
    ReportId ten = kept(aReport().sentAt(EIGHT).dueAt(TEN));
    ReportId nineLater = kept(aReport().sentAt(EIGHT.plusSeconds(1)).dueAt(NINE));
    ReportId nine = kept(aReport().sentAt(EIGHT).dueAt(NINE));
    ReportId neverLater = kept(aReport().sentAt(EIGHT.plusSeconds(1)));
    assertEquals(List.of(nine, nineLater, ten, never, neverLater), inOrder(Order.DUE_SOONEST));
  }

  @Test
  @Requirement("RQ-3")
  void tiesAreBrokenById() {
    ReportId high = kept(aReport().withId(id("f")));
    ReportId low = kept(aReport().withId(id("0")));
    ReportId middle = kept(aReport().withId(id("7")));
    assertEquals(List.of(low, middle, high), inOrder(Order.NEWEST));
    assertEquals(List.of(low, middle, high), inOrder(Order.DUE_SOONEST));
  }

  @Test
  @Requirement("RQ-4")
  void pagesJoinWithoutGapOrRepeat() {
    Set<ReportId> all = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      all.add(kept(aReport().sentAt(EIGHT)));
      all.add(kept(aReport().sentAt(EIGHT.plusSeconds(i)).dueAt(TEN)));
      all.add(kept(aReport().sentAt(EIGHT.plusNanos(i * 1000L)).dueAt(NINE.plusNanos(i * 1000L))));
    }
    for (Order order : Order.values()) {
      for (int limit : List.of(1, 2, 3, 4, 5, 7, 14, 15, 16)) {
        List<ReportId> joined = joined(order, limit, all.size());
        assertEquals(all.size(), joined.size(), order + " by " + limit);
        assertEquals(all, new HashSet<>(joined), order + " by " + limit);
      }
    }
  }

  @Test
  @Requirement("RQ-4")
  void aPageHoldsNoMoreThanItsLimitAndTheLastHasNoKey() {
    kept(aReport());
    kept(aReport());
    Page<ReportSnapshot> first = page(Order.NEWEST, Optional.empty(), 1);
    assertEquals(1, first.items().size());
    assertTrue(first.next().isPresent());
    assertTrue(page(Order.NEWEST, first.next(), 1).next().isEmpty());
    assertTrue(page(Order.NEWEST, Optional.empty(), 2).next().isEmpty());
  }

  @Test
  @Requirement("RQ-5")
  void textIsFoundWithAndWithoutMarksAndInAnyCase() {
    ReportId marked = kept(aReport().describedAs("Đèn đường HỎNG ở Năm Căn").near("Ấp Xẻo Đước"));
    kept(aReport().describedAs("Rác thải tràn lan"));
    for (String words :
        List.of(
            "đèn đường", "den duong", "ĐÈN ĐƯỜNG", "DEN DUONG", "hỏng", "Nam can", "xeo duoc")) {
      assertTrue(listed(Wanted.anywhere().text(words)).contains(marked), words);
      String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
      assertTrue(listed(Wanted.anywhere().text(decomposed)).contains(marked), words);
    }
  }

  @Test
  @Requirement("RQ-5")
  void textWrittenWithoutMarksIsFoundByMarks() {
    ReportId plain = kept(aReport().describedAs("den duong hong o nam can"));
    assertTrue(listed(Wanted.anywhere().text("Đèn đường hỏng")).contains(plain));
  }

  @Test
  @Requirement("RQ-6")
  void aKeyThatIsNoneIsRefused() {
    kept(aReport());
    kept(aReport());
    String key = page(Order.NEWEST, Optional.empty(), 1).next().orElseThrow();
    String cut = key.substring(0, key.length() - 3);
    for (String wrong :
        List.of(
            "", " ", "x", "0", "-1", "không", "AAAA", "fHx8", cut, key + key, "A".repeat(9000))) {
      assertRefused(ErrorCode.MALFORMED, () -> read(Order.NEWEST, Optional.of(wrong), 1));
    }
  }

  @Test
  @Requirement("RQ-6")
  void aKeyOfAnotherOrderIsRefused() {
    kept(aReport().dueAt(NINE));
    kept(aReport().dueAt(TEN));
    Optional<String> key = page(Order.NEWEST, Optional.empty(), 1).next();
    assertRefused(ErrorCode.MALFORMED, () -> read(Order.DUE_SOONEST, key, 1));
  }

  @Test
  @Requirement("RQ-7")
  void whatIsDueIsGivenLongestWaitingFirst() {
    ReportId second = kept(aReport().nextActionAt(NINE));
    ReportId first = kept(aReport().nextActionAt(EIGHT));
    kept(aReport().nextActionAt(TEN));
    kept(aReport());
    assertEquals(List.of(first, second), due(NINE, ALL));
    assertEquals(List.of(first), due(NINE.minusMillis(1), ALL));
    assertEquals(List.of(first), due(NINE, 1));
    assertEquals(List.of(), due(EIGHT.minusMillis(1), ALL));
  }

  @Test
  @Requirement("RQ-7")
  void whatWasDoneIsNoLongerDue() {
    FieldReport report = aReport().nextActionAt(EIGHT).told();
    doing(() -> repository().add(report));
    report.setDeadlines(Actors.step(Actors.system(), TEN), List.of(), Optional.empty());
    doing(() -> repository().save(report));
    assertEquals(List.of(), due(TEN, ALL));
  }

  @Test
  @Requirement("RQ-8")
  void countAgreesWithTheList() {
    kept(aCaseOf("SXD"));
    kept(aCaseOf("SXD").hidden());
    kept(aCaseOf("SNN"));
    kept(aReport());
    for (Wanted wanted :
        List.of(
            Wanted.anywhere(),
            Wanted.of("SXD"),
            Wanted.byThePublic(),
            Wanted.anywhere().category("health"),
            Wanted.anywhere().status(ReportStatus.SUBMITTED),
            matchingBoth(Wanted.of("SXD")))) {
      assertEquals(listed(wanted).size(), count(wanted, ALL));
    }
  }

  @Test
  @Requirement("RQ-8")
  void countStopsAtItsCap() {
    kept(aReport());
    kept(aReport());
    kept(aReport());
    assertEquals(1, count(Wanted.anywhere(), 1));
    assertEquals(2, count(Wanted.anywhere(), 2));
    assertEquals(3, count(Wanted.anywhere(), 3));
    assertEquals(3, count(Wanted.anywhere(), 4));
  }

  private ReportId kept(ReportStory story) {
    FieldReport report = story.told();
    doing(() -> repository().add(report));
    return report.snapshot().id();
  }

  private static ReportId id(String firstDigit) {
    return new ReportId(UUID.fromString(firstDigit + "c9e4a1b-0000-4000-8000-000000000000"));
  }

  private Set<ReportId> listed(Wanted wanted) {
    return listed(wanted, Order.NEWEST);
  }

  private Set<ReportId> listed(Wanted wanted, Order order) {
    List<ReportSnapshot> items =
        inUnitOfWork(() -> query().list(wanted.criteria(), order, Optional.empty(), ALL)).items();
    Set<ReportId> ids = new HashSet<>(items.stream().map(ReportSnapshot::id).toList());
    assertEquals(ids.size(), items.size(), "a report stands twice in a list");
    return ids;
  }

  private List<ReportId> inOrder(Order order) {
    return page(order, Optional.empty(), ALL).items().stream().map(ReportSnapshot::id).toList();
  }

  private List<ReportId> joined(Order order, int limit, int atMost) {
    List<ReportId> joined = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<ReportSnapshot> page = page(order, next, limit);
      page.items().forEach(report -> joined.add(report.id()));
      next = page.next();
    } while (next.isPresent() && joined.size() <= atMost);
    return joined;
  }

  private Page<ReportSnapshot> page(Order order, Optional<String> after, int limit) {
    return inUnitOfWork(() -> read(order, after, limit));
  }

  private Page<ReportSnapshot> read(Order order, Optional<String> after, int limit) {
    return query().list(Wanted.anywhere().criteria(), order, after, limit);
  }

  private int count(Wanted wanted, int cap) {
    return inUnitOfWork(() -> query().count(wanted.criteria(), cap));
  }

  private List<ReportId> due(Instant now, int limit) {
    return inUnitOfWork(() -> query().actionDue(now, limit));
  }
}
