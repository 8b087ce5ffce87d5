package org.provincekit.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.provincekit.app.platform.outbox.EventWriter;
import org.provincekit.report.HistoryEntry;
import org.provincekit.shared.EventEnvelope;

/**
 * Writes report events for those outside the domain. The tracking code stays inside: it is the
 * reporter's key, and whoever gets events is not the reporter.
 */
@ApplicationScoped
class ReportEventWriter implements EventWriter {
  private final ObjectMapper json;

  @Inject
  ReportEventWriter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Optional<Written> write(EventEnvelope<?> envelope) {
    if (!(envelope.event() instanceof HistoryEntry entry)) {
      return Optional.empty();
    }
    try {
      ObjectNode event = (ObjectNode) json.readTree(EventJson.write(entry.event()));
      event.remove("trackingCode");
      ObjectNode body = json.createObjectNode();
      body.put("reportId", entry.reportId().toString());
      body.put("sequence", entry.sequence());
      body.put("at", entry.at().toString());
      body.put("actor", entry.actor());
      entry.agency().ifPresent(agency -> body.put("agency", agency.value()));
      body.set("event", event);
      return Optional.of(new Written(type(entry), json.writeValueAsString(body)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(HistoryEntry entry) {
    return "report."
        + entry
            .event()
            .type()
            .replaceAll("([a-z])([A-Z])", "$1-$2")
            .toLowerCase(java.util.Locale.ROOT);
  }
}
