/** Protects what is asked of the browser and given back to it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askFor, giveBack, grantedOrigins, mayRead } from '#src/shared/sites/permissions';

const permissions = { getAll: vi.fn(), contains: vi.fn(), request: vi.fn(), remove: vi.fn() };

beforeEach(() => {
  fakeBrowser.reset();
  permissions.getAll.mockResolvedValue({});
  permissions.contains.mockResolvedValue(true);
  permissions.request.mockResolvedValue(true);
  permissions.remove.mockResolvedValue(true);
  Object.assign(fakeBrowser, { permissions });
});

it.each([
  ['example.org', '*://*.example.org/*'],
  ['*', '*://*/*'],
])('asks for %s as %s, and gives it back as that', async (site, pattern) => {
  expect(await askFor(site)).toBe(true);
  expect(permissions.request.mock.calls).toEqual([[{ origins: [pattern] }]]);
  await giveBack(site);
  expect(permissions.remove.mock.calls).toEqual([[{ origins: [pattern] }]]);
});

it('asks nothing for what is no pattern, and bears that the browser keeps what is required', async () => {
  expect(await askFor('news.*')).toBe(false);
  await giveBack('news.*');
  expect(permissions.request).not.toHaveBeenCalled();
  expect(permissions.remove).not.toHaveBeenCalled();
  permissions.remove.mockRejectedValue(new Error('required'));
  await expect(giveBack('example.org')).resolves.toBeUndefined();
});

it('tells what is granted', async () => {
  expect(await grantedOrigins()).toEqual([]);
  permissions.getAll.mockResolvedValue({ origins: ['*://a/*'] });
  expect(await grantedOrigins()).toEqual(['*://a/*']);
  expect(await mayRead('a.org')).toBe(true);
  expect(permissions.contains).toHaveBeenCalledWith({ origins: ['*://a.org/*'] });
});
