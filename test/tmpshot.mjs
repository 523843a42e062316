import { launchBrowser } from './harness/browser.mjs';
const b=await launchBrowser();
for (const n of ['page-en','page-es','both-en','both-es']) {
  const p=await b.newPage({viewport:{width:816,height:1056}});
  await p.goto('file:///tmp/d47/lib/'+n+'.html');
  await p.screenshot({path:`/tmp/d47/${n}.png`,fullPage:true});
  await p.setViewportSize({width:320,height:640});
  await p.screenshot({path:`/tmp/d47/${n}-320.png`,fullPage:true});
  const pdf=await p.pdf({format:'Letter',path:`/tmp/d47/${n}.pdf`,preferCSSPageSize:true});
  console.log(n,(pdf.toString('latin1').match(/\/Type \/Page\b/g)||[]).length,'pages', await p.evaluate(()=>document.documentElement.scrollWidth));
  await p.close();
}
await b.close();
