/** People and events for tests, in a real database and on a road that is a list. */
package cdp.profile.testing;
