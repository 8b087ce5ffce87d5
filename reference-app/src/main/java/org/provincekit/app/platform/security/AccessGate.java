package org.provincekit.app.platform.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * The one door of the API. A resource method that names no operation answers nobody; a public one
 * answers everybody and does not look at cookies; all others answer those whose role the operation
 * table lists.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AccessGate implements ContainerRequestFilter {
  /** Proves that a change was made by a page of ours and not by another site's. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String SCHEME = "Bearer ";

  @Inject private Identities identities;
  @Inject private Caller caller;

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Operation operation =
        operationOf(resource.getResourceMethod())
            .orElseThrow(() -> DomainException.notFound("operation"));
    identify(request, operation)
        .ifPresentOrElse(
            who -> admit(request, operation, who),
            () -> {
              if (!operation.isPublic()) {
                throw PlatformProblem.UNAUTHENTICATED.exception();
              }
            });
  }

  /** Gives the operation of a resource method: its own, or that of its class. */
  static Optional<Operation> operationOf(Method method) {
    if (method == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(method.getAnnotation(Permitted.class))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Permitted.class)))
        .map(Permitted::value);
  }

  private Optional<Identified> identify(ContainerRequestContext request, Operation operation) {
    List<String> authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (authorization != null && !authorization.isEmpty()) {
      String value = authorization.get(0).strip();
      if (authorization.size() > 1 || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
        throw PlatformProblem.UNAUTHENTICATED.exception();
      }
      return Optional.of(identities.byBearer(value.substring(SCHEME.length()).strip()));
    }
    Cookie cookie = request.getCookies().get(Identities.COOKIE);
    return operation.isPublic() || cookie == null
        ? Optional.empty()
        : identities.bySession(cookie.getValue());
  }

  private void admit(ContainerRequestContext request, Operation operation, Identified who) {
    if (who.csrfToken().isPresent()
        && !READS.contains(request.getMethod())
        && !same(who.csrfToken().get(), request.getHeaderString(CSRF_HEADER))) {
      throw SecurityProblem.CSRF_TOKEN.about(CSRF_HEADER);
    }
    if (who.mustChangePassword() && !operation.isForEverybodySignedIn()) {
      throw SecurityProblem.PASSWORD_CHANGE_REQUIRED.exception();
    }
    if (!operation.isOpenTo(who.official().roles())) {
      throw DomainException.of(ErrorCode.FORBIDDEN, "", "no role of the caller permits this");
    }
    caller.is(who.official());
  }

  private static boolean same(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
