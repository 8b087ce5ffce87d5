package org.provincekit.service;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.provincekit.report.Aftercare;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.routing.AgencyDirectory;
import org.provincekit.routing.Router;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.sla.BusinessCalendars;
import org.provincekit.sla.EscalationPolicy;
import org.provincekit.sla.ServiceLevelPolicy;

/**
 * Everything a province decides about its reports, as one immutable value that is replaced whole
 * when any part of it changes. Thread-safe.
 *
 * @since 0.1
 */
public final class ProvinceRules {
  private final String version;
  private final ZoneId zone;
  private final Map<CategoryCode, Category> categories;
  private final UnitCatalogue units;
  private final AgencyDirectory agencies;
  private final Router router;
  private final ServiceLevelPolicy policy;
  private final BusinessCalendars calendars;
  private final EscalationPolicy escalation;
  private final Set<Urgency> forwardedAtOnce;
  private final Map<String, StandardText> rejections;
  private final Map<String, StandardText> redirections;
  private final List<StandardText> replies;
  private final String consentWording;

  private ProvinceRules(Builder from) {
    version = Require.present(from.version, "version");
    zone = Require.present(from.zone, "zone");
    categories = index(from.categories, Category::code);
    units = Require.present(from.units, "units");
    agencies = Require.present(from.agencies, "agencies");
    router = Require.present(from.router, "router");
    policy = Require.present(from.policy, "policy");
    calendars = Require.present(from.calendars, "calendars");
    escalation = Require.present(from.escalation, "escalation");
    forwardedAtOnce = Set.copyOf(from.forwardedAtOnce);
    rejections = index(from.rejections, StandardText::code);
    redirections = index(from.redirections, StandardText::code);
    replies = List.copyOf(from.replies);
    consentWording = Require.text(from.consentWording, 1, 40, "consentWording");
  }

  /**
   * Begins a set of rules.
   *
   * @return a builder with the defaults of the domain where there are any
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names this state of the rules.
   *
   * @return never null
   */
  public String version() {
    return version;
  }

  /**
   * The zone in which days begin and offices open.
   *
   * @return never null
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * All categories in the province's order.
   *
   * @return unmodifiable
   */
  public Collection<Category> categories() {
    return categories.values();
  }

  /**
   * Finds a category.
   *
   * @param code its code
   * @return the category
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} on field {@code category}
   */
  public Category requireCategory(CategoryCode code) {
    Category found = categories.get(code);
    if (found == null) {
      throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "category", "no such category");
    }
    return found;
  }

  /**
   * Finds a category, for reports that may be older than the present list.
   *
   * @param code its code
   * @return the category, or empty
   */
  public Optional<Category> findCategory(CategoryCode code) {
    return Optional.ofNullable(categories.get(code));
  }

  /**
   * The administrative units.
   *
   * @return never null
   */
  public UnitCatalogue units() {
    return units;
  }

  /**
   * The agencies.
   *
   * @return never null
   */
  public AgencyDirectory agencies() {
    return agencies;
  }

  /**
   * The router over units, agencies and rules.
   *
   * @return never null
   */
  public Router router() {
    return router;
  }

  /**
   * The limits.
   *
   * @return never null
   */
  public ServiceLevelPolicy policy() {
    return policy;
  }

  /**
   * The office hours and days off.
   *
   * @return never null
   */
  public BusinessCalendars calendars() {
    return calendars;
  }

  /**
   * The ladder of escalation.
   *
   * @return never null
   */
  public EscalationPolicy escalation() {
    return escalation;
  }

  /**
   * What the reporter may do after the answer.
   *
   * @return never null
   */
  public Aftercare aftercare() {
    return new Aftercare(Duration.ofDays(policy.ratingDays()), policy.reopenings());
  }

  /**
   * Tells whether a routed report of this urgency goes to its agency without waiting for the
   * coordinator, who can still take it back.
   *
   * @param urgency the report's
   * @return false for all by default
   */
  public boolean forwardsAtOnce(Urgency urgency) {
    return forwardedAtOnce.contains(urgency);
  }

  /**
   * The reasons for refusing a report.
   *
   * @return in the province's order
   */
  public Collection<StandardText> rejections() {
    return rejections.values();
  }

  /**
   * The procedures to which reporters are directed.
   *
   * @return in the province's order
   */
  public Collection<StandardText> redirections() {
    return redirections.values();
  }

  /**
   * The replies kept ready.
   *
   * @return in the province's order
   */
  public List<StandardText> replies() {
    return replies;
  }

  /**
   * The version of the consent wording that is shown now.
   *
   * @return up to 40 characters
   */
  public String consentWording() {
    return consentWording;
  }

  String rejectionText(String code, Optional<String> text) {
    return text.orElseGet(() -> known(rejections, code, "reasonCode").text());
  }

  String redirectionText(String code, Optional<String> text) {
    return text.orElseGet(() -> known(redirections, code, "target").text());
  }

  void requireRejection(String code) {
    known(rejections, code, "reasonCode");
  }

  void requireRedirection(String code) {
    known(redirections, code, "target");
  }

  private static StandardText known(Map<String, StandardText> texts, String code, String field) {
    StandardText found = texts.get(Require.present(code, field));
    if (found == null) {
      throw DomainException.of(
          ErrorCode.UNKNOWN_VALUE, field, "no such code in the province's list");
    }
    return found;
  }

  private static <K, V> Map<K, V> index(Collection<V> values, Function<V, K> key) {
    Map<K, V> map = new LinkedHashMap<>();
    values.forEach(value -> map.put(key.apply(value), value));
    return java.util.Collections.unmodifiableMap(map);
  }

  /**
   * Collects the parts; not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private String version = "1";
    private ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    private Collection<Category> categories = List.of();
    private UnitCatalogue units;
    private AgencyDirectory agencies;
    private Router router;
    private ServiceLevelPolicy policy = ServiceLevelPolicy.defaults();
    private BusinessCalendars calendars;
    private EscalationPolicy escalation = EscalationPolicy.defaults();
    private Set<Urgency> forwardedAtOnce = EnumSet.noneOf(Urgency.class);
    private List<StandardText> rejections = new ArrayList<>();
    private List<StandardText> redirections = new ArrayList<>();
    private List<StandardText> replies = new ArrayList<>();
    private String consentWording = "1";

    private Builder() {}

    /**
     * Names the state.
     *
     * @param name any text
     * @return this
     */
    public Builder version(String name) {
      version = name;
      return this;
    }

    /**
     * Sets the zone; {@code Asia/Ho_Chi_Minh} unless set.
     *
     * @param where the zone
     * @return this
     */
    public Builder zone(ZoneId where) {
      zone = where;
      return this;
    }

    /**
     * Sets the categories.
     *
     * @param all in the order shown
     * @return this
     */
    public Builder categories(Collection<Category> all) {
      categories = List.copyOf(all);
      return this;
    }

    /**
     * Sets units, agencies and the router over them.
     *
     * @param catalogue the units
     * @param directory the agencies
     * @param over the router
     * @return this
     */
    public Builder routing(UnitCatalogue catalogue, AgencyDirectory directory, Router over) {
      units = catalogue;
      agencies = directory;
      router = over;
      return this;
    }

    /**
     * Sets limits, calendars and ladder.
     *
     * @param limits the limits
     * @param hours the calendars
     * @param ladder the ladder
     * @return this
     */
    public Builder deadlines(
        ServiceLevelPolicy limits, BusinessCalendars hours, EscalationPolicy ladder) {
      policy = limits;
      calendars = hours;
      escalation = ladder;
      return this;
    }

    /**
     * Sets the calendars alone, keeping the default limits and ladder.
     *
     * @param hours the calendars
     * @return this
     */
    public Builder calendars(BusinessCalendars hours) {
      calendars = hours;
      return this;
    }

    /**
     * Sets which routed reports go to their agency at once.
     *
     * @param urgencies none by default
     * @return this
     */
    public Builder forwardAtOnce(Set<Urgency> urgencies) {
      forwardedAtOnce = Set.copyOf(urgencies);
      return this;
    }

    /**
     * Names the version of the consent wording that reporters are shown.
     *
     * @param wording up to 40 characters
     * @return this
     */
    public Builder consentWording(String wording) {
      consentWording = wording;
      return this;
    }

    /**
     * Sets the texts kept ready.
     *
     * @param refusing reasons for refusing
     * @param directing procedures to point to
     * @param replying replies
     * @return this
     */
    public Builder texts(
        List<StandardText> refusing, List<StandardText> directing, List<StandardText> replying) {
      rejections = List.copyOf(refusing);
      redirections = List.copyOf(directing);
      replies = List.copyOf(replying);
      return this;
    }

    /**
     * Makes the rules.
     *
     * @return the value
     * @throws DomainException {@link ErrorCode#REQUIRED} naming a missing part
     */
    public ProvinceRules build() {
      return new ProvinceRules(this);
    }
  }
}
