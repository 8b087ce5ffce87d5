/** The field report (phản ánh hiện trường): its life, its history, and the ports that keep it. */
package org.provincekit.report;
