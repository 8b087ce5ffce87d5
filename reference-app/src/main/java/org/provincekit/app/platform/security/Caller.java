package org.provincekit.app.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.provincekit.app.platform.http.CurrentRequest;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;

/** Who makes the request being answered, as the gate found out. */
@RequestScoped
public class Caller {
  private final CurrentRequest request;
  private Optional<Actor.Official> official = Optional.empty();

  @Inject
  Caller(CurrentRequest request) {
    this.request = request;
  }

  /**
   * Tells the request who makes it; for the gate alone.
   *
   * @param who a member of staff in the rights looked up now
   */
  public void is(Actor.Official who) {
    official = Optional.of(who);
  }

  /**
   * Gives the member of staff, if one is signed in.
   *
   * @return empty for the public
   */
  public Optional<Actor.Official> official() {
    return official;
  }

  /**
   * Gives the context of a call by staff.
   *
   * @return never the public's; without a sign-in the request ends with 401
   */
  public CallContext staff() {
    Actor.Official who = official.orElseThrow(PlatformProblem.UNAUTHENTICATED::exception);
    return new CallContext(who, request.correlationId());
  }

  /**
   * Gives the context of a call by the public.
   *
   * @return a citizen's
   */
  public CallContext citizen() {
    return new CallContext(new Actor.Citizen(), request.correlationId());
  }
}
