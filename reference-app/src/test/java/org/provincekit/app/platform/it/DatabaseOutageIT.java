package org.provincekit.app.platform.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibertyTest
class DatabaseOutageIT {
  private static final String LIST = "/api/v1/reports";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private boolean stopped;

  @BeforeEach
  void onPostgresql() {
    assumeTrue(ItDatabase.isPostgresql(), "The embedded database cannot go away by itself");
  }

  @AfterEach
  void bringBack() {
    if (stopped) {
      ItDatabase.start();
    }
  }

  @Test
  void withoutDatabaseEverythingIs503AndComesBackByItself() {
    assertThat(Api.get(LIST).statusCode()).isEqualTo(200);
    ItDatabase.stop();
    stopped = true;

    HttpResponse<String> refused = Api.get(LIST);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("urn:provincekit:problem:unavailable");
    assertThat(Api.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(Api.get("/health/live").statusCode()).isEqualTo(200);

    ItDatabase.start();
    stopped = false;
    assertThat(within(() -> Api.get("/health/ready").statusCode() == 200)).isTrue();
    assertThat(within(() -> Api.get(LIST).statusCode() == 200)).isTrue();
  }

  private static boolean within(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    return false;
  }
}
