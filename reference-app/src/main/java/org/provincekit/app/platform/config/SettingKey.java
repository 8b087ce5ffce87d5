package org.provincekit.app.platform.config;

import java.util.Locale;
import java.util.Optional;

/**
 * The settings an operator can make, and the only list of them: the table in README.md and the
 * defaults in server.xml are compared with it by a test.
 */
public enum SettingKey {
  /** {@link Profile}. */
  PROFILE(
      "demo",
      "demo (thử nghiệm) hoặc production (vận hành thật)",
      "demo or production; production refuses known passwords and the embedded database"),
  /** Network interface. */
  HTTP_HOST(
      "localhost",
      "địa chỉ mạng để lắng nghe; * là mọi địa chỉ",
      "address to listen on; * means every interface"),
  /** TCP port. */
  HTTP_PORT("9080", "cổng HTTP, 1–65535", "HTTP port, 1–65535"),
  /** Folder of everything the service writes. */
  DATA_DIR(
      "$HOME/.provincekit",
      "thư mục dữ liệu (đường dẫn tuyệt đối): cơ sở dữ liệu nhúng, tệp đính kèm",
      "folder (absolute) of what the service stores: embedded database, attachments"),
  /** JDBC address. */
  DB_URL(
      "",
      "địa chỉ JDBC của PostgreSQL; để trống thì dùng cơ sở dữ liệu nhúng trong thư mục dữ liệu",
      "JDBC address, jdbc:postgresql://host:port/name; empty for the embedded database in the data folder"),
  /** Database account. */
  DB_USER("", "tài khoản cơ sở dữ liệu", "database account; required for PostgreSQL"),
  /** Database password. */
  DB_PASSWORD("", "mật khẩu cơ sở dữ liệu", "database password"),
  /** Province profile. */
  PROVINCE_DIR(
      "",
      "thư mục hồ sơ tỉnh; để trống thì dùng hồ sơ Cà Mau kèm theo",
      "folder of the province profile; empty for the shipped Cà Mau"),
  /** Address people use. */
  PUBLIC_URL(
      "",
      "địa chỉ mà người dân truy cập; để trống là http://localhost và cổng HTTP",
      "address at which people reach the service; empty for http://localhost with the HTTP port"),
  /** Keys of bearer tokens. */
  JWT_JWKS(
      "",
      "tệp hoặc URL khóa JWKS của mã thông báo",
      "file or URL of the keys (JWKS) of bearer tokens"),
  /** Issuer of bearer tokens. */
  JWT_ISSUER("", "bên phát hành mã thông báo", "issuer that bearer tokens must name"),
  /** Audience of bearer tokens. */
  JWT_AUDIENCE("", "bên nhận ghi trong mã thông báo", "audience that bearer tokens must name"),
  /** Webhook subscriptions. */
  WEBHOOKS(
      "",
      "tệp khai báo các webhook nhận sự kiện",
      "properties file of the webhooks that are told of events"),
  /** Address of the sign-on server. */
  OIDC_ISSUER(
      "",
      "địa chỉ của hệ thống đăng nhập một lần (OpenID Connect)",
      "issuer of the single sign-on by OpenID Connect; its discovery document lies below it"),
  /** Name of this service there. */
  OIDC_CLIENT_ID("", "mã ứng dụng ở hệ thống đăng nhập một lần", "client id at the sign-on server"),
  /** Secret of this service there. */
  OIDC_CLIENT_SECRET(
      "", "mật khẩu ứng dụng ở hệ thống đăng nhập một lần", "client secret at the sign-on server"),
  /** Whose roles count. */
  OIDC_ACCOUNTS(
      "local",
      "local: chỉ tài khoản đã liên kết; claims: vai trò (groups) và cơ quan (agency) theo hệ thống đăng nhập",
      "local: linked accounts only, with their roles here; claims: accounts follow the claims groups and agency"),
  /** File of the first administrator. */
  BOOTSTRAP_ADMIN(
      "",
      "tệp tạo quản trị viên đầu tiên: dòng 1 tên đăng nhập, dòng 2 mật khẩu tạm; chỉ dùng khi chưa có quản trị viên",
      "file that makes the first administrator: user name on line 1, first password on line 2; used only while there is none"),
  /** Permission, in as many words. */
  FIELD_KEYS(
      "",
      "khóa mã hóa dữ liệu cá nhân, dạng tên:base64, cách nhau bằng dấu phẩy, khóa mới nhất trước",
      "keys of personal data, name:base64 with commas between, newest first; empty for the key file in the data folder"),
  ALLOW_EMBEDDED_DB(
      "",
      "cho phép cơ sở dữ liệu nhúng khi vận hành thật, bằng đúng câu quy định",
      "lets production use the embedded database; the exact sentence is below"),
  /** Permission, in as many words. */
  ALLOW_DEMO_ACCOUNTS(
      "",
      "cho phép tài khoản thử nghiệm khi vận hành thật, bằng đúng câu quy định",
      "lets production keep demo accounts; the exact sentence is below"),
  /** Permission, in as many words. */
  ALLOW_DEFAULT_SECRETS(
      "",
      "cho phép mật khẩu mặc định khi vận hành thật, bằng đúng câu quy định",
      "lets production use an empty or well-known database password; the exact sentence is below");

  /** What the {@code ALLOW_…} settings must say, to the letter. */
  public static final String PERMISSION = "yes-i-know-this-is-not-for-production";

  private final String preset;
  private final String meaningVi;
  private final String meaningEn;

  SettingKey(String preset, String meaningVi, String meaningEn) {
    this.preset = preset;
    this.meaningVi = meaningVi;
    this.meaningEn = meaningEn;
  }

  /**
   * Gives the name of the environment variable.
   *
   * @return such as {@code PROVINCEKIT_HTTP_PORT}
   */
  public String environment() {
    return "PROVINCEKIT_" + name();
  }

  /**
   * Gives the MicroProfile Config key.
   *
   * @return such as {@code provincekit.http.port}
   */
  public String property() {
    return environment().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * Gives the value that holds when none is set.
   *
   * @return the value as documented, empty when there is none
   */
  public Optional<String> preset() {
    return preset.isEmpty() ? Optional.empty() : Optional.of(preset);
  }

  /**
   * Tells what it is for.
   *
   * @return in Vietnamese
   */
  public String meaningVi() {
    return meaningVi;
  }

  /**
   * Tells what it is for.
   *
   * @return in English
   */
  public String meaningEn() {
    return meaningEn;
  }
}
