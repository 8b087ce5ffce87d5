package org.provincekit.app.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.problem.ProblemType;
import org.provincekit.app.platform.startup.StartState;
import org.provincekit.shared.ErrorCode;

/**
 * Turns away what no resource should see: requests before the start is over, and compressed bodies,
 * whose size nobody knows before they are unpacked.
 */
@Provider
@PreMatching
@ApplicationScoped
public class EntranceFilter implements ContainerRequestFilter {
  @Inject private StartState state;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!state.isOpen()) {
      throw PlatformProblem.UNAVAILABLE.exception();
    }
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip())) {
      throw new ProblemException(
          ProblemType.of(ErrorCode.UNSUPPORTED_TYPE), HttpHeaders.CONTENT_ENCODING, Map.of());
    }
  }
}
