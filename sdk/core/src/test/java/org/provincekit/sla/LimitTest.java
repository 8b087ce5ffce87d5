package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

class LimitTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "E 15m",
        "E 2h",
        "E 24h",
        "E 1h30m",
        "D 2h/12h",
        "D 4h/24h",
        "W 4h",
        "W 90h5m",
        "WD 5",
        "WD 1000",
        "RWD 3"
      })
  void theTextFormRoundTrips(String text) {
    assertThat(Limit.parse(text)).hasToString(text);
    assertThat(Limit.parse(Limit.parse(text).toString())).isEqualTo(Limit.parse(text));
  }

  @Test
  void otherWritingsOfTheSameLimitAreRead() {
    assertThat(Limit.parse("E PT15M")).isEqualTo(new Limit.Elapsed(Duration.ofMinutes(15)));
    assertThat(Limit.parse(" D  PT2H / 12h ")).isEqualTo(Limit.parse("D 2h/12h"));
    assertThat(Limit.parse("E 1d")).hasToString("E 24h");
    assertThat(Limit.parse("E 90m")).hasToString("E 1h30m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "E", "15m", "X 15m", "E 15", "E 2h/4h", "D 2h", "W", "WD 5d", "WD -1", "E PTX", "e 15m",
        "RWD 3 4", "E /2h"
      })
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"E 0m", "E PT30S", "E PT1M1S", "W PT-4H", "WD 0", "WD 1001", "RWD 0", "E 9999h"})
  void amountsOutOfRangeAreRefused(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
  }

  @Test
  void limitsAreSaidInBothLanguages() {
    assertThat(Limit.parse("WD 5").describe(Language.VI)).isEqualTo("5 ngày làm việc");
    assertThat(Limit.parse("W 4h").describe(Language.VI)).isEqualTo("4 giờ làm việc");
    assertThat(Limit.parse("D 2h/12h").describe(Language.VI))
        .isEqualTo("2 giờ nếu bắt đầu trong ngày làm việc, 12 giờ nếu trong ngày nghỉ");
    assertThat(Limit.parse("E 1h30m").describe(Language.EN))
        .isEqualTo("1 h 30 min, round the clock");
    assertThat(Limit.parse("RWD 1").describe(Language.EN)).isEqualTo("1 rolling working day");
  }
}
