/**
 * What plugins want done later, and when; start at {@link dev.chatops.internal.schedule.Timetable}.
 */
@NullMarked
package dev.chatops.internal.schedule;

import org.jspecify.annotations.NullMarked;
