package org.provincekit.app.desk;

import java.time.Instant;
import org.provincekit.report.ReportId;

/**
 * A line of the feed as it is kept.
 *
 * @param id its number; later ones are visible later
 * @param report the case
 * @param type what happened
 * @param detail the kind of it, or empty
 * @param at when it happened
 */
record FeedRow(long id, ReportId report, String type, String detail, Instant at) {}
