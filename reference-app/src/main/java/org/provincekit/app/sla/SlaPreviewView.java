package org.provincekit.app.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.provincekit.app.platform.view.NamedCode;

/**
 * When something would be due, and why.
 *
 * @param stage which clock
 * @param stageName its Vietnamese name
 * @param stageNameEn its English name
 * @param urgency the urgency by which the limit was chosen
 * @param category the category, when one was asked about
 * @param startedAt when the clock starts
 * @param limit the limit in its compact form
 * @param limitText the limit in Vietnamese words
 * @param limitTextEn the limit in English words
 * @param dueAt when it is due
 * @param atRiskAt from when on it would be at risk
 * @param spans what was counted and what was left out
 * @param explanation all of it in Vietnamese, line by line
 * @param explanationEn the same in English
 */
public record SlaPreviewView(
    String stage,
    String stageName,
    String stageNameEn,
    String urgency,
    Optional<NamedCode> category,
    Instant startedAt,
    String limit,
    String limitText,
    String limitTextEn,
    Instant dueAt,
    Instant atRiskAt,
    List<Span> spans,
    String explanation,
    String explanationEn) {
  /** A part of the way. */
  public record Span(
      Instant from, Instant until, String kind, long countedMinutes, int days, String name) {}
}
