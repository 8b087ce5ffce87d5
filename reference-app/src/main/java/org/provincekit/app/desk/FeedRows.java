package org.provincekit.app.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.provincekit.app.platform.database.Moments;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;

/**
 * The rows of the feed; every method wants a transaction around it.
 *
 * <p>Numbers come from a row that stays locked until the commit. Writers of the feed therefore wait
 * for each other, which the few of them (one per server) can afford; with a database sequence, a
 * number could become visible after a higher one and be missed.
 */
@ApplicationScoped
class FeedRows {
  /** The reader that stands for everybody who sees the whole province. */
  static final String PROVINCE = "";

  private static final String READ =
      "select id, report_id, type, detail, occurred_at from desk_feed where agency = ?1";

  private final EntityManager entities;

  @Inject
  FeedRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds a line for each reader that does not have it yet. */
  void add(HistoryEntry entry, String type, String detail, List<String> readers, Instant now) {
    if (readers.isEmpty()) {
      return;
    }
    long number = numbers(readers.size());
    for (String reader : readers) {
      entities
          .createNativeQuery(
              "insert into desk_feed (id, report_id, sequence_no, agency, type, detail,"
                  + " occurred_at, recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                  + " on conflict do nothing")
          .setParameter(1, number++)
          .setParameter(2, entry.reportId().value())
          .setParameter(3, entry.sequence())
          .setParameter(4, reader)
          .setParameter(5, type)
          .setParameter(6, detail)
          .setParameter(7, Moments.toDatabase(entry.at()))
          .setParameter(8, Moments.toDatabase(now))
          .executeUpdate();
    }
  }

  /** Takes the next numbers and gives the first. */
  private long numbers(int count) {
    entities
        .createNativeQuery(
            "update desk_feed_position set last_number = last_number + ?1 where id = 1")
        .setParameter(1, count)
        .executeUpdate();
    Number last =
        (Number)
            entities
                .createNativeQuery("select last_number from desk_feed_position where id = 1")
                .getSingleResult();
    return last.longValue() - count + 1;
  }

  /** Reads on after a number, or the newest; the oldest of them first. */
  List<FeedRow> read(String reader, OptionalLong after, int limit) {
    String order = after.isPresent() ? " and id > ?2 order by id" : " order by id desc";
    Query query =
        entities.createNativeQuery(READ + order).setParameter(1, reader).setMaxResults(limit);
    after.ifPresent(number -> query.setParameter(2, number));
    List<FeedRow> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(row((Object[]) row));
    }
    if (after.isEmpty()) {
      Collections.reverse(found);
    }
    return found;
  }

  private static FeedRow row(Object[] columns) {
    return new FeedRow(
        ((Number) columns[0]).longValue(),
        new ReportId(UUID.fromString(columns[1].toString())),
        (String) columns[2],
        (String) columns[3],
        Moments.fromDatabase(columns[4]));
  }

  /** Removes what was written before a moment. */
  int forget(Instant before) {
    return entities
        .createNativeQuery("delete from desk_feed where recorded_at < ?1")
        .setParameter(1, Moments.toDatabase(before))
        .executeUpdate();
  }
}
