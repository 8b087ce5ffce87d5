package org.provincekit.app.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.shared.Role;

/**
 * What a token says somebody may: roles by their lower-case names in {@code groups}, the agency in
 * {@code agency}. Groups that are no role of ours are not our business.
 *
 * @param roles the roles
 * @param agency the agency's code, unchecked
 */
record ClaimedRights(Set<Role> roles, Optional<String> agency) {
  /** Reads the claims; empty when one has another type than it must. */
  static Optional<ClaimedRights> of(JWTClaimsSet claims) {
    Object groups = claims.getClaim("groups");
    Object agency = claims.getClaim("agency");
    boolean wellTyped =
        (groups == null || groups instanceof List<?> || groups instanceof String)
            && (agency == null || agency instanceof String);
    if (!wellTyped) {
      return Optional.empty();
    }
    List<?> names =
        groups instanceof List<?> list ? list : groups == null ? List.of() : List.of(groups);
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> names.contains(Codes.of(role))).forEach(roles::add);
    return Optional.of(new ClaimedRights(roles, Optional.ofNullable((String) agency)));
  }
}
