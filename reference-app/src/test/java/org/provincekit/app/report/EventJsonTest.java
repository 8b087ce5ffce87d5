package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.tck.Reports;

class EventJsonTest {
  @Test
  void everyKindOfEventIsAmongTheExamples() {
    assertThat(StoredEvents.all().stream().<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(ReportEvent.class.getPermittedSubclasses());
  }

  @Test
  void everyEventIsReadAsWritten() {
    for (ReportEvent event : StoredEvents.all()) {
      assertThat(EventJson.read(event.type(), EventJson.write(event))).isEqualTo(event);
      assertThat(EventJson.readTyped(EventJson.writeTyped(event))).isEqualTo(event);
    }
  }

  /** Rows are for ever. Who changes an event so that this fails would lose every stored report. */
  @Test
  void eventsStoredByTheFirstVersionAreReadForEver() throws IOException {
    List<String> rows = lines("stored-events.jsonl");
    List<ReportEvent> events = StoredEvents.all();
    assertThat(rows).hasSameSizeAs(events);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(EventJson.readTyped(rows.get(i))).isEqualTo(events.get(i));
    }
  }

  /** A change of the snapshot needs a new {@link EventJson#SNAPSHOT_FORM} and a new file. */
  @Test
  void aSnapshotOfTheCurrentFormIsReadAsStored() throws IOException {
    assertThat(EventJson.SNAPSHOT_FORM).isEqualTo(1);
    String row = lines("stored-snapshot-1.json").get(0);
    ReportSnapshot stored = EventJson.readSnapshot(row);
    assertThat(EventJson.write(stored)).isEqualTo(row);
    assertThat(FieldReport.fromSnapshot(stored).snapshot()).isEqualTo(stored);
  }

  @Test
  void anyTextSurvives() {
    Random random = new Random(20260302);
    for (int round = 0; round < 500; round++) {
      String text =
          "a\"\\"
              + IntStream.generate(() -> random.nextInt(0xA0, 0xD7FF))
                  .limit(random.nextInt(1, 200))
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString();
      ReportEvent event = new ReportEvent.NoteAdded(text);
      assertThat(EventJson.read("NoteAdded", EventJson.write(event))).isEqualTo(event);
    }
  }

  @Test
  void snapshotsAreReadAsWritten() {
    Stream.of(Reports.aReport(), Reports.anAcceptedReport(), Reports.anAnsweredReport())
        .map(story -> story.told().snapshot())
        .forEach(
            snapshot ->
                assertThat(EventJson.readSnapshot(EventJson.write(snapshot))).isEqualTo(snapshot));
  }

  @Test
  void whatANewerVersionAddedIsPassedOver() {
    assertThat(EventJson.read("Rated", "{\"stars\":3,\"comment\":\"\",\"mood\":{\"a\":[1]}}"))
        .isEqualTo(new ReportEvent.Rated(3, ""));
  }

  @Test
  void whatAnOlderVersionDidNotWriteIsEmpty() {
    assertThat(EventJson.read("DeadlinesSet", "{}"))
        .isEqualTo(new ReportEvent.DeadlinesSet(List.of(), java.util.Optional.empty()));
  }

  @Test
  void aTypeOfANewerVersionIsNamedAndADamagedRowIsNotQuoted() {
    assertThatThrownBy(() -> EventJson.read("Evaporated", "{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Evaporated");
    assertThatThrownBy(() -> EventJson.read("NoteAdded", "{\"text\":\"0900 000 001"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("0900");
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = EventJsonTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
