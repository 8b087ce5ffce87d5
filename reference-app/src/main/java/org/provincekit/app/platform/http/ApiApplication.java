package org.provincekit.app.platform.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts every resource of the war under the one versioned root. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
