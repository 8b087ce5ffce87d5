/** The use cases: plain classes over the ports, one unit of work each. */
package org.provincekit.service;
