// What a printed code brings along, behind "#": no server gets it before it is sent.

const CODE = /^[A-Za-z0-9-]{4,40}$/;

/** The code of the address, once; then the address says nothing of it any more. */
export function handedCode() {
  const code = new URLSearchParams(location.hash.slice(1)).get("code") ?? "";
  if (!CODE.test(code)) return "";
  history.replaceState(history.state, "", location.pathname + location.search);
  return code;
}
