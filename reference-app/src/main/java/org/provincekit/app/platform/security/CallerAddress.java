package org.provincekit.app.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Says from where a request comes, as coarsely as a throttle needs it. It is not stored. */
public final class CallerAddress {
  private static final int NETWORK_GROUPS = 4;

  private CallerAddress() {}

  /**
   * Gives the source of a request.
   *
   * @param request the request
   * @return the IPv4 address or the IPv6 network that one subscriber holds
   */
  public static String of(HttpServletRequest request) {
    return ofAddress(request.getRemoteAddr());
  }

  static String ofAddress(String address) {
    if (address == null) {
      return "";
    }
    if (!address.contains(":")) {
      return address;
    }
    String[] halves = address.split("%", 2)[0].split("::", 2);
    String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    String[] network = new String[NETWORK_GROUPS];
    Arrays.fill(network, "0");
    boolean whole = halves.length == 1;
    for (int i = 0; i < Math.min(head.length, NETWORK_GROUPS); i++) {
      network[i] = head[i].replaceFirst("^0+(?=.)", "");
    }
    if (!whole && halves[1].chars().filter(c -> c == '.').count() == 3) {
      return halves[1].substring(halves[1].lastIndexOf(':') + 1);
    }
    return String.join(":", network) + "::/64";
  }
}
