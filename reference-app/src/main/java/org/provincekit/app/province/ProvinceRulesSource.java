package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.provincekit.service.ProvinceRules;

/** Hands the rules in use to the SDK's services and to the other slices. */
@ApplicationScoped
class ProvinceRulesSource {
  private final ProvinceStore store;

  @Inject
  ProvinceRulesSource(ProvinceStore store) {
    this.store = store;
  }

  @Produces
  Supplier<ProvinceRules> rules() {
    return () -> store.current().rules();
  }
}
