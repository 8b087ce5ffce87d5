package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.provincekit.app.platform.database.Moments;
import org.provincekit.app.platform.startup.SchemaReady;

/** Shows at {@code /metrics} how many messages wait, how long, and how many are dead. */
@ApplicationScoped
class OutboxMetrics {
  private static final int QUERY_SECONDS = 2;

  private final DataSource dataSource;
  private final MetricRegistry metrics;
  private final Clock clock;

  @Inject
  OutboxMetrics(DataSource dataSource, MetricRegistry metrics, Clock clock) {
    this.dataSource = dataSource;
    this.metrics = metrics;
    this.clock = clock;
  }

  void register(@Observes SchemaReady ready) {
    metrics.gauge(
        "provincekit_outbox_pending",
        () -> number("select count(*) from outbox_delivery where dead = false"));
    metrics.gauge(
        "provincekit_outbox_dead",
        () -> number("select count(*) from outbox_delivery where dead = true"));
    metrics.gauge("provincekit_outbox_lag_seconds", this::lag);
  }

  private Number number(String query) {
    return ask(query, row -> row.getLong(1));
  }

  private Number lag() {
    return ask(
        "select min(o.recorded_at) from outbox_delivery d join outbox o on o.id = d.message_id"
            + " where d.dead = false",
        row -> {
          Object oldest = row.getObject(1);
          Instant since = oldest == null ? clock.instant() : Moments.fromDatabase(oldest);
          return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        });
  }

  /** Asks the database; when it does not answer there is no number. */
  private Number ask(String query, Reading reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setQueryTimeout(QUERY_SECONDS);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return reading.of(row);
      }
    } catch (SQLException unreachable) {
      return Double.NaN;
    }
  }

  @FunctionalInterface
  private interface Reading {
    Number of(ResultSet row) throws SQLException;
  }
}
