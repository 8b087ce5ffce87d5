package org.provincekit.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.problem.ProblemException;

class ThrottleTest {
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Throttle throttle = new Throttle(clock, 3, Duration.ofSeconds(10), 4);

  @Test
  void aBucketGivesItsBurstThenOneTokenPerRefill() {
    throttle.take("a");
    throttle.take("a");
    throttle.take("a");
    assertThatThrownBy(() -> throttle.take("a"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type().status()).isEqualTo(429);
              assertThat(refused.details()).containsEntry("retryAfter", 10L);
            });
    throttle.take("b");
    now = now.plusSeconds(10);
    throttle.take("a");
    assertThat(throttle.waitFor("a")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void askingForRoomTakesNothing() {
    for (int i = 0; i < 100; i++) {
      throttle.requireRoom("a");
    }
    assertThat(throttle.keys()).isZero();
  }

  @Test
  void aClockThatStepsBackNeitherGivesNorTakes() {
    throttle.take("a");
    throttle.take("a");
    throttle.take("a");
    now = now.minusSeconds(3600);
    assertThat(throttle.waitFor("a")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void memoryIsBoundedAndTheLongestUnusedIsForgotten() {
    for (int i = 0; i < 1000; i++) {
      throttle.spend("key" + i);
    }
    assertThat(throttle.keys()).isEqualTo(4);
  }

  @Test
  void anIpv6SubscriberIsOneSource() {
    assertThat(CallerAddress.ofAddress("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(CallerAddress.ofAddress("2001:0db8:0001:0002::9%eth0"))
        .isNotEqualTo(CallerAddress.ofAddress("2001:db8:1:3::1"));
    assertThat(CallerAddress.ofAddress("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(CallerAddress.ofAddress("192.0.2.1")).isEqualTo("192.0.2.1");
  }
}
