package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.provincekit.app.province.profile.ProvinceData;

/**
 * Answers from the province's data: the same for everybody, and unchanged as long as the revision
 * and the day are, which is what the tag says.
 */
@ApplicationScoped
class Reference {
  private static final String CACHE = "public, max-age=60";

  private final ProvinceStore store;
  private final Clock clock;

  @Inject
  Reference(ProvinceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Answers a request.
   *
   * @param request the request, whose preconditions are looked at
   * @param at the day asked for; null or blank for today
   * @param view makes the body of the data and the day
   */
  Response answer(Request request, String at, BiFunction<ProvinceData, LocalDate, ?> view) {
    ProvinceData province = store.current();
    LocalDate day =
        Days.parse(at, "at")
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), province.settings().zone()));
    Object body = view.apply(province, day);
    EntityTag tag = new EntityTag(province.files().revision() + "-" + day);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(body) : unchanged;
    return answer.tag(tag).header("Cache-Control", CACHE).build();
  }
}
