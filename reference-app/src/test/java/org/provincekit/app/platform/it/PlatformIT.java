package org.provincekit.app.platform.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@LibertyTest
class PlatformIT {
  @Test
  void theServiceAnswers() {
    assertThat(Api.get("/api/v1/ping").statusCode()).isEqualTo(204);
  }
}
