package org.provincekit.app.province;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.app.platform.view.Parameters;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Pages of a list that is held in memory, in the order of its codes. */
public class Pages {
  private static final int MOST = 500;
  private static final int LONGEST_KEY = 60;

  @QueryParam("limit")
  @DefaultValue("100")
  private String limit;

  @QueryParam("after")
  private String after;

  int limit() {
    return Parameters.whole(limit, 1, MOST, "limit");
  }

  /** Gives the part of a list that begins after the key of the page before. */
  <T> ListView<T> of(List<T> sorted, Function<T, String> key) {
    int most = limit();
    String from = after == null ? "" : after;
    if (from.length() > LONGEST_KEY) {
      throw DomainException.of(ErrorCode.MALFORMED, "after", "no page gave this key");
    }
    List<T> rest = sorted.stream().filter(one -> key.apply(one).compareTo(from) > 0).toList();
    List<T> page = rest.subList(0, Math.min(most, rest.size()));
    return new ListView<>(
        page,
        rest.size() > page.size()
            ? Optional.of(key.apply(page.get(page.size() - 1)))
            : Optional.empty());
  }
}
