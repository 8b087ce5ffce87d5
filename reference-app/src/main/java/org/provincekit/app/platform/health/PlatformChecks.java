package org.provincekit.app.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.provincekit.app.platform.startup.StartState;

/**
 * Started, live and ready, apart: started once the slices are up; live while the process answers;
 * ready while the database answers a real query with the schema of this version.
 */
@ApplicationScoped
class PlatformChecks {
  private static final int QUERY_SECONDS = 2;
  private static final String APPLIED =
      "select 1 from \"flyway_schema_history\" where \"success\" = true and \"version\" = ?";

  private final StartState state;
  private final DataSource dataSource;

  @Inject
  PlatformChecks(StartState state, DataSource dataSource) {
    this.state = state;
    this.dataSource = dataSource;
  }

  @Produces
  @Startup
  HealthCheck started() {
    return () -> HealthCheckResponse.named("provincekit").status(state.isOpen()).build();
  }

  @Produces
  @Liveness
  HealthCheck live() {
    return () -> HealthCheckResponse.up("provincekit");
  }

  @Produces
  @Readiness
  HealthCheck ready() {
    return () -> HealthCheckResponse.named("database").status(databaseAnswers()).build();
  }

  private boolean databaseAnswers() {
    Optional<String> expected = state.schemaVersion();
    if (expected.isEmpty()) {
      return false;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(APPLIED)) {
      query.setQueryTimeout(QUERY_SECONDS);
      query.setString(1, expected.get());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException unreachable) {
      return false;
    }
  }
}
