/** The entry of a host that embeds the SDK. */
package org.provincekit;
