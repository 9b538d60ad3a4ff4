// What Deno does when nobody looks first: it asks.
console.log(Deno.env.get("MATTERMOST_URL"))
