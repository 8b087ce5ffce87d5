package org.provincekit.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.shared.DomainException;

class PasswordTest {
  @Test
  void aHashKeepsItsParametersAndSaltAndMatchesItsPasswordOnly() {
    PasswordHash hash = PasswordHash.of("mưa trên sông Đốc", 1000);
    assertThat(PasswordHash.of("mưa trên sông Đốc", 1000)).isNotEqualTo(hash);
    PasswordHash read = PasswordHash.parse(hash.stored());
    assertThat(read).isEqualTo(hash);
    assertThat(read.matches("mưa trên sông Đốc")).isTrue();
    assertThat(read.matches("mua tren song Doc")).isFalse();
    assertThat(hash.toString()).doesNotContain(hash.key());
  }

  @Test
  void theSamePasswordInAnotherUnicodeFormMatches() {
    String composed = "m\u01b0a tr\u00ean s\u00f4ng";
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(PasswordHash.of(composed, 1000).matches(decomposed)).isTrue();
  }

  @Test
  void newHashesUseTheRecommendedEffort() {
    assertThat(new PasswordHasher().hash("mưa trên sông Đốc").iterations())
        .isGreaterThanOrEqualTo(600_000);
  }

  @Test
  void nobodyHasAPasswordAndNobodysIsEmpty() {
    PasswordHasher hasher = new PasswordHasher(1, Duration.ofSeconds(5), 1000);
    PasswordHash hash = hasher.hash("-");
    assertThat(hasher.matches("anything", Optional.empty())).isFalse();
    assertThat(hasher.matches("", Optional.of(hash))).isFalse();
    assertThat(hasher.matches(null, Optional.of(hash))).isFalse();
    assertThat(hasher.matches("x".repeat(1_000_000), Optional.of(hash))).isFalse();
    assertThat(hasher.matches("-", Optional.of(hash))).isTrue();
  }

  @Test
  void aFloodWaitsForAWhileAndIsSentAway() throws Exception {
    PasswordHasher hasher = new PasswordHasher(1, Duration.ofMillis(1), 3_000_000);
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService other = Executors.newFixedThreadPool(2);
    try {
      Future<?> first =
          other.submit(
              () -> {
                begun.countDown();
                hasher.hash("mưa trên sông Đốc");
              });
      Future<?> second =
          other.submit(
              () -> {
                begun.countDown();
                hasher.hash("mưa trên sông Đốc");
              });
      begun.await();
      int refused = 0;
      for (Future<?> work : java.util.List.of(first, second)) {
        try {
          work.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(ProblemException.class);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(1);
    } finally {
      other.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mưa trên sông Đốc", "bảy chiếc ghe xanh", "kX9#vQ2!mZ7pLw"})
  void aLongUncommonPasswordIsGood(String password) {
    assertThatCode(() -> PasswordRules.check(password, "canbo.datmui", "password"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password-1234",
        "MẬT KHẨU 123456",
        "aaaaaaaaaaaa",
        "abababababab",
        "abcdefghijklm",
        "CanBo.DatMui-1",
        "quantri 12345"
      })
  void anEasyPasswordIsRefused(String password) {
    assertThatThrownBy(() -> PasswordRules.check(password, "canbo.datmui", "password"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aShortOrEndlessPasswordIsRefused() {
    assertThatThrownBy(
            () -> PasswordRules.check("mưa sông Đốc".substring(0, 11), "abcd", "password"))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> PasswordRules.check("mưa sông".repeat(20), "abcd", "password"))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> PasswordRules.check(null, "abcd", "password"))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void theDemoPasswordObeysTheRules() {
    DemoAccounts.all()
        .forEach(demo -> PasswordRules.check(DemoAccounts.PASSWORD, demo.username(), "password"));
  }
}
